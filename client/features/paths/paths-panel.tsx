import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import type { PathsRequest } from '../../../server/contract/paths.js';
import { entityLabelSchema, type EntityLabel } from '../../../server/contract/views.js';
import { call } from '../../api.js';
import { useCommands } from '../../commands/use-commands.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { formOf, INITIAL_PATH_FORM, rulesOf } from '../../state/path-question.js';
import { KeptPathList } from './kept-path-list.js';
import { PairPaths } from './pair-paths.js';
import { PathEnds } from './path-ends.js';
import { PathForm } from './path-form.js';

const FIRST_RECORDS = 5;
const MOST_RECORDS = 200;

/** Where the way to this room began: an entity that was selected. */
function startOf(state: unknown): EntityLabel | null {
  const parsed = entityLabelSchema.safeParse((state as { from?: unknown } | null)?.from);
  return parsed.success ? parsed.data : null;
}

/** The room Paths; asked for paths from another entity it begins anew. */
export function PathsPanel() {
  const location = useLocation();
  const start = startOf(location.state);
  return <PathsBetween key={start ? location.key : ''} start={start} />;
}

/** Ends, rules, and the best ways between them. */
function PathsBetween({ start }: { readonly start: EntityLabel | null }) {
  const { t } = useTranslation('paths');
  const { caseName, picture } = useExplore();
  const [ends, setEnds] = useState<readonly (EntityLabel | null)[]>(() => [start, null]);
  const [form, setForm] = useState(INITIAL_PATH_FORM);
  const [question, setQuestion] = useState<PathsRequest | null>(null);
  const { data, error, isFetching } = useQuery({
    queryKey: caseKeys.paths(caseName, question),
    queryFn: ({ signal }) =>
      call(
        'findPaths',
        { params: { case: caseName }, body: question ?? { entities: [] } },
        { signal },
      ),
    enabled: question !== null,
  });
  const chosen = ends.flatMap((end) => (end ? [end.id] : []));
  const isReady = chosen.length === ends.length && new Set(chosen).size === chosen.length;
  const ask = () => {
    const rules = rulesOf(form, picture.filter);
    setQuestion({ ...rules, entities: chosen, count: form.count, records: FIRST_RECORDS });
  };
  useCommands([
    {
      ...{ id: 'paths.find', group: 'Case', title: t('find') },
      ...{ cannot: isReady ? undefined : t('needsEnds'), run: ask },
    },
  ]);
  const hasMore = data?.paths.some(({ steps }) =>
    steps.some(({ links, records }) => records > links.length),
  );
  return (
    <Stack gap="md" p="md">
      <KeptPathList
        onAskAgain={({ rules }, labels) => {
          setEnds(labels);
          setForm((before) => formOf(rules, before));
          const entities = labels.map(({ id }) => id);
          setQuestion({ ...rules, entities, count: form.count, records: FIRST_RECORDS });
        }}
      />
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) ask();
        }}
      >
        <Stack gap={10}>
          <h2 className="section-title">{t('title')}</h2>
          <PathEnds caseName={caseName} ends={ends} hasStart={start !== null} onChange={setEnds} />
          <PathForm form={form} filter={picture.filter} onChange={setForm} />
          <Button type="submit" disabled={!isReady} loading={isFetching}>
            {t('find')}
          </Button>
        </Stack>
      </form>
      {isFetching && !data && <LoadingPanel what={t('looking')} />}
      {error && <ErrorPanel title={t('failed')} error={error} />}
      {data?.pairs.map(({ from, to }, pair) => (
        <PairPaths key={`${from.id}\n${to.id}`} view={data} pair={pair} />
      ))}
      {data && question && hasMore && question.records < MOST_RECORDS && (
        <Button
          variant="default"
          onClick={() => setQuestion({ ...question, records: MOST_RECORDS })}
        >
          {t('listRecords', { most: MOST_RECORDS })}
        </Button>
      )}
      {data && data.notes.length > 0 && (
        <Text size="xs" c="dimmed" lang="en">
          {data.notes.join(' ')}
        </Text>
      )}
    </Stack>
  );
}
