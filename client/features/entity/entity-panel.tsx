import { Alert, Badge, CloseButton, Group, Stack, Text, Title } from '@mantine/core';
import { IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { formatSpan } from '../../../server/contract/format-span.js';
import type { HeldRole } from '../../../server/contract/network.js';
import { call } from '../../api.js';
import { caseKeys } from '../../hooks/case-keys.js';
import { useExplore } from '../../hooks/explore-context.js';
import { SELECTION_ANCHOR } from '../../parts/anchors.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { SmallTimeline } from '../../parts/small-timeline.js';
import { EmptyPanel, ErrorPanel, LoadingPanel } from '../../parts/state-panels.js';
import { hueColour } from '../../theme/hue-colours.js';
import { countOf, formatDay } from '../../words/format.js';
import { ENTITY_KIND_WORDS, ROLE_WORDS } from '../../words/kind-words.js';
import { EntityActs } from './entity-acts.js';
import { EntityDocuments } from './entity-documents.js';
import { EntityLinks } from './entity-links.js';
import { EntityNotes } from './entity-notes.js';
import { EntityPosition } from './entity-position.js';
import { EntityValues } from './entity-values.js';

function roleText({ role, text, from, until, child }: HeldRole): string {
  const dates = [
    from ? `from ${formatSpan(from)}` : null,
    until ? `until ${formatSpan(until)}` : null,
  ].filter((part) => part !== null);
  return [text ?? ROLE_WORDS[role], child ? '(child)' : null, ...dates]
    .filter((part) => part !== null)
    .join(' ');
}

function NothingSelected() {
  return (
    <EmptyPanel title="Nothing is selected">
      <Text size="sm" c="dimmed">
        Click an entity on the graph, or search for one. A double click brings its neighbours onto
        the graph.
      </Text>
    </EmptyPanel>
  );
}

/** The selected entity: what the records say of it and what it is linked to. */
export function EntityPanel() {
  const { caseName, state, select, looks } = useExplore();
  const { selected } = state;
  const { data, error, isPending, refetch } = useQuery({
    queryKey: caseKeys.entity(caseName, selected ?? ''),
    queryFn: ({ signal }) =>
      call('getEntity', { params: { case: caseName, entity: selected ?? '' } }, { signal }),
    enabled: selected !== null,
  });
  if (selected === null) return <NothingSelected />;
  if (error && !data) {
    return (
      <ErrorPanel
        title="The entity could not be read"
        error={error}
        onRetry={() => void refetch()}
      />
    );
  }
  if (isPending) return <LoadingPanel what="Reading its records" />;
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
        <Group gap={8} wrap="nowrap" align="flex-start">
          <EntityIcon
            kind={entity.kind}
            isProtected={isProtected}
            size={22}
            {...(look && { colour: hueColour(look.hue) })}
          />
          <Title
            id={SELECTION_ANCHOR}
            tabIndex={-1}
            order={2}
            size="h4"
            flex={1}
            style={{ overflowWrap: 'anywhere' }}
          >
            {entity.name}
          </Title>
          <CloseButton size="sm" aria-label="Close the selection" onClick={() => select(null)} />
        </Group>
        <Text size="sm" c="dimmed" className="figures">
          {[
            ENTITY_KIND_WORDS[entity.kind].one,
            look?.group ? `group ${look.group}` : null,
            countOf(entity.statements.length, 'record', 'records'),
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
          <Text size="sm">Also known as {aliases.join(', ')}</Text>
        )}
        {entity.placeholder && (
          <Text size="xs" c="dimmed">
            Named by a link only: no file describes it yet.
          </Text>
        )}
      </Stack>
      {isProtected && (
        <Alert
          icon={<IconShieldLock size={18} />}
          color="gray"
          title="Shown under a pseudonym"
          p="sm"
        >
          <Text size="xs">
            Some record names this person as a victim or witness, now or earlier. Names, numbers and
            addresses that could tell who it is are replaced everywhere, and the person is in no
            ranking.
          </Text>
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
