import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SHARED_KINDS } from '../../../server/contract/shared-view.js';
import { describeError } from '../../api-error.js';
import { useExplore } from '../../hooks/explore-context.js';
import type { SharedOutcome } from '../../state/shared-lines.js';
import { countWords } from '../../words/count-words.js';
import { formatCount } from '../../words/format.js';
import { ENTITY_KIND_WORDS } from '../../words/kind-words.js';
import { FIRST_KINDS, FIRST_MOST } from './first-shared.js';

/** Hubs named before the rest is counted. */
const NAMED = 3;

function Outcome({ outcome, most }: { readonly outcome: SharedOutcome; readonly most: number }) {
  const { t } = useTranslation(['filters', 'words']);
  const { lines, joining, foldedAway, hubs, alone, linksAway } = outcome;
  const named = hubs
    .slice(0, NAMED)
    .map(({ name, sharers }) => `${name} (${formatCount(sharers)})`);
  const list = named.join(', ');
  const rest = hubs.length - named.length;
  const names = rest > 0 ? t('words:andMore', { list, rest }) : list;
  return (
    <Text size="xs" c="dimmed" role="status">
      {t('outcome', { count: joining, lines: countWords('line', lines), alone })}{' '}
      {t('foldedAway', { count: foldedAway })} {t('linksAway', { count: linksAway })}
      {hubs.length > 0 && ` ${t('hubs', { most, names })}`}
    </Text>
  );
}

/** People and companies joined by what they share: the items fold away into lines that name them. */
export function SharedItemsPanel() {
  const { t } = useTranslation(['filters', 'steps']);
  const { picture, drawn, act, isAskingShared, sharedError } = useExplore();
  const { shared } = picture;
  const [kinds, setKinds] = useState<readonly string[]>(shared?.kinds ?? FIRST_KINDS);
  const [most, setMost] = useState<number | string>(shared?.most ?? FIRST_MOST);
  const asked = {
    kinds: SHARED_KINDS.filter((kind) => kinds.includes(kind)),
    most: Math.min(1_000, Math.max(2, Number(most) || FIRST_MOST)),
  };
  const isSame = JSON.stringify(asked) === JSON.stringify(shared);
  return (
    <Stack gap={6}>
      <h2 className="section-title">{t('shared')}</h2>
      <Text size="xs" c="dimmed">
        {t('sharedHelp')}
      </Text>
      <Checkbox.Group value={[...kinds]} onChange={setKinds} aria-label={t('sharedKinds')}>
        <SimpleGrid cols={2} spacing={8} verticalSpacing={4}>
          {SHARED_KINDS.map((kind) => (
            <Checkbox
              key={kind}
              value={kind}
              label={ENTITY_KIND_WORDS[kind].many}
              aria-label={t('sharedKind', { kinds: ENTITY_KIND_WORDS[kind].many.toLowerCase() })}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <NumberInput
        label={t('most')}
        description={t('mostHelp')}
        value={most}
        onChange={setMost}
        min={2}
        max={1_000}
      />
      <Group gap={8}>
        {!isSame && (
          <Button
            variant="default"
            disabled={asked.kinds.length === 0}
            onClick={() => act(t('steps:joinShared'), (now) => ({ ...now, shared: asked }))}
          >
            {t(shared ? 'joinAnew' : 'join')}
          </Button>
        )}
        {shared && (
          <Button
            variant="default"
            onClick={() => act(t('steps:showItems'), (now) => ({ ...now, shared: null }))}
          >
            {t('showItems')}
          </Button>
        )}
      </Group>
      {isAskingShared && (
        <Text size="xs" c="dimmed" role="status">
          {t('lookingForShared')}
        </Text>
      )}
      {sharedError && <Text size="xs">{describeError(sharedError)}</Text>}
      {shared && drawn.shared && <Outcome outcome={drawn.shared} most={shared.most} />}
    </Stack>
  );
}
