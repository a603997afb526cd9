import { Code, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Entity } from '../../../server/contract/network.js';
import type { LinkedDocument, SourceView } from '../../../server/contract/views.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EntityIcon } from '../../parts/entity-icon.js';
import { type CitedSource, citedSources } from '../../state/cited-sources.js';
import { countWords } from '../../words/count-words.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';
import classes from './entity.module.css';

/** What says that a file is the one that was read. */
const HASH = 'SHA-256';

/** Rows named before they are only counted. */
const ROWS = 12;

function CitedFile({ source, rows, references }: CitedSource) {
  const { t } = useTranslation(['entity', 'words']);
  const named = rows.slice(0, ROWS).join(', ');
  const rest = rows.length - ROWS;
  return (
    <div className={classes['value']}>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {source.file}
      </Text>
      <Text size="xs" c="dimmed">
        {t('rows', {
          rows: countWords('row', rows.length),
          list: rest > 0 ? t('words:andMore', { list: named, rest }) : named,
        })}
      </Text>
      {references.length > 0 && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {t('cites', { references: references.join('; ') })}
        </Text>
      )}
      <Code fz={11} c="dimmed" bg="transparent" p={0} style={{ overflowWrap: 'anywhere' }}>
        {HASH} {source.sha256}
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
  const { t } = useTranslation('entity');
  const { select } = useExplore();
  const cited = citedSources(entity, sources);
  return (
    <Stack gap={8} component="section" aria-label={t('documents')}>
      <h3 className="section-title">{t('documents')}</h3>
      {documents.map(({ id, name, linkKinds, links }) => (
        <UnstyledButton key={id} className={classes['row']} onClick={() => select(id)}>
          <EntityIcon kind="document" size={16} isLabelled />
          <Text size="sm" flex={1} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {linkKinds.map((kind) => LINK_KIND_WORDS[kind].many).join(', ')} ·{' '}
            {countWords('record', links)}
          </Text>
        </UnstyledButton>
      ))}
      {moreDocuments && (
        <Text size="xs" c="dimmed">
          {t('mostDocuments', { shown: documents.length })}
        </Text>
      )}
      {cited.map((each) => (
        <CitedFile key={each.source.number} {...each} />
      ))}
      {cited.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('noFile')}
        </Text>
      )}
    </Stack>
  );
}
