import { Alert, Badge, Group, Stack, Text } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { formatSpan } from '../../../server/contract/format-span.js';
import type { HeldRole } from '../../../server/contract/network.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { i18n } from '../../i18n/i18n.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { SmallTimeline } from '../../parts/small-timeline.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { hueColour } from '../../theme/hue-colours.js';
import { countWords } from '../../words/count-words.js';
import { formatDay } from '../../words/format.js';
import { ENTITY_KIND_WORDS, ROLE_WORDS } from '../../words/kind-words.js';
import { EntityActs } from './entity-acts.js';
import { EntityDocuments } from './entity-documents.js';
import { EntityLinks } from './entity-links.js';
import { EntityNotes } from './entity-notes.js';
import { EntityPosition } from './entity-position.js';
import { EntityValues } from './entity-values.js';
import { PanelHead } from './panel-head.js';

function roleText({ role, text, from, until, child }: HeldRole): string {
  const dates = [
    from ? i18n.t('entity:from', { date: formatSpan(from) }) : null,
    until ? i18n.t('entity:until', { date: formatSpan(until) }) : null,
  ].filter((part) => part !== null);
  return [text ?? ROLE_WORDS[role], child ? i18n.t('entity:child') : null, ...dates]
    .filter((part) => part !== null)
    .join(' ');
}

function NothingSelected() {
  const { t } = useTranslation('entity');
  return (
    <EmptyPanel title={t('nothingTitle')}>
      <Text size="sm" c="dimmed">
        {t('nothing')}
      </Text>
    </EmptyPanel>
  );
}

/** The selected entity: what the records say of it and what it is linked to. */
export function EntityPanel() {
  const { t } = useTranslation('entity');
  const { caseName, state, looks } = useExplore();
  const { selected } = state;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: caseKeys.entity(caseName, selected ?? ''),
    queryFn: ({ signal }) =>
      call('getEntity', { params: { case: caseName, entity: selected ?? '' } }, { signal }),
    enabled: selected !== null,
  });
  if (selected === null) return <NothingSelected />;
  if (error && !data) {
    return <ErrorPanel title={t('failed')} error={error} onRetry={() => void refetch()} />;
  }
  if (isPending) return <LoadingPanel what={t('reading')} />;
  const { entity, isProtected, neighbours, links, bundles, sources } = data;
  const { documents, moreDocuments } = data;
  const { aliases } = entity.values;
  const look = looks.get(entity.id);
  const seen =
    entity.firstMs === undefined
      ? null
      : `${formatDay(entity.firstMs)} – ${formatDay(entity.lastMs ?? entity.firstMs)}`;
  return (
    <Stack gap="md" p="md">
      <Stack gap={6}>
        <PanelHead
          title={entity.name}
          icon={
            <EntityIcon
              kind={entity.kind}
              isProtected={isProtected}
              size={22}
              {...(look && { colour: hueColour(look.hue) })}
            />
          }
        />
        <Text size="sm" c="dimmed" className="figures">
          {[
            ENTITY_KIND_WORDS[entity.kind].one,
            look?.group ? t('group', { group: look.group }) : null,
            countWords('record', entity.statements.length),
            seen,
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </Text>
        {entity.roles.length > 0 && (
          <Group gap={4}>
            {entity.roles.map((role, index) => (
              <Badge
                key={`${role.role}-${index}`}
                color="gray"
                variant="outline"
                styles={{ label: { textTransform: 'none', fontWeight: 500 } }}
                c="var(--mantine-color-text)"
              >
                {roleText(role)}
              </Badge>
            ))}
          </Group>
        )}
        {Array.isArray(aliases) && aliases.length > 0 && (
          <Text size="sm">{t('aliases', { names: aliases.join(', ') })}</Text>
        )}
        {entity.placeholder && (
          <Text size="xs" c="dimmed">
            {t('placeholder')}
          </Text>
        )}
      </Stack>
      {isProtected && (
        <Alert icon={<IconShieldLock size={18} />} color="gray" title={t('pseudonymTitle')} p="sm">
          <Text size="xs">{t('pseudonym')}</Text>
        </Alert>
      )}
      <EntityActs id={entity.id} name={entity.name} kind={entity.kind} neighbours={neighbours} />
      <EntityNotes key={entity.id} id={entity.id} />
      <EntityPosition id={entity.id} isProtected={isProtected} />
      <EntityValues entity={entity} sources={sources} />
      <EntityLinks entity={entity} bundles={bundles} links={links} neighbours={neighbours} />
      <SmallTimeline caseName={caseName} entity={entity.id} />
      <EntityDocuments
        entity={entity}
        sources={sources}
        documents={documents}
        moreDocuments={moreDocuments}
      />
    </Stack>
  );
}
