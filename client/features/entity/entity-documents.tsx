import { Code, Stack, Text, UnstyledButton } from '@mantine/core';
import type { Entity } from '../../../server/contract/network.js';
import type { LinkedDocument, SourceView } from '../../../server/contract/views.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { type CitedSource, citedSources } from '../../state/cited-sources.js';
import { countOf } from '../../words/format.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';
import classes from './entity.module.css';

/** Rows named before they are only counted. */
const ROWS = 12;

function CitedFile({ source, rows, references }: CitedSource) {
  const rest = rows.length - ROWS;
  return (
    <div className={classes['value']}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {source.file}
      </Text>
      <Text size="xs" c="dimmed">
        {countOf(rows.length, 'row', 'rows')}: {rows.slice(0, ROWS).join(', ')}
        {rest > 0 && ` and ${rest} more`}
      </Text>
      {references.length > 0 && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          cites {references.join('; ')}
        </Text>
      )}
      <Code fz={11} c="dimmed" bg="transparent" p={0} style={{ overflowWrap: 'anywhere' }}>
        SHA-256 {source.sha256}
      </Code>
    </div>
  );
}

interface Props {
  readonly entity: Entity;
  readonly sources: readonly SourceView[];
  readonly documents: readonly LinkedDocument[];
  readonly moreDocuments: boolean;
}

/** What is on paper: documents that the entity is linked to, and the files that state it. */
export function EntityDocuments({ entity, sources, documents, moreDocuments }: Props) {
  const { select } = useExplore();
  const cited = citedSources(entity, sources);
  return (
    <Stack gap={8} component="section" aria-label="Documents and files">
      <h3 className="section-title">Documents and files</h3>
      {documents.map(({ id, name, linkKinds, links }) => (
        <UnstyledButton key={id} className={classes['row']} onClick={() => select(id)}>
          <EntityIcon kind="document" size={16} isLabelled />
          <Text size="sm" flex={1} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {linkKinds.map((kind) => LINK_KIND_WORDS[kind].many).join(', ')} ·{' '}
            {countOf(links, 'record', 'records')}
          </Text>
        </UnstyledButton>
      ))}
      {moreDocuments && (
        <Text size="xs" c="dimmed">
          The {documents.length} documents with most links; there are more.
        </Text>
      )}
      {cited.map((each) => (
        <CitedFile key={each.source.number} {...each} />
      ))}
      {cited.length === 0 && (
        <Text size="sm" c="dimmed">
          No file states it by itself: links alone name it.
        </Text>
      )}
    </Stack>
  );
}
