import { List, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PathsView } from '../../../server/contract/paths.js';
import { EmptyPanel } from '../../parts/state-panels.js';
import { countWords } from '../../words/count-words.js';
import { FoundPath } from './found-path.js';

interface Props {
  readonly view: PathsView;
  /** Number of the pair. */
  readonly pair: number;
}

/** The paths of one pair, or what stands in their way. */
export function PairPaths({ view, pair }: Props) {
  const { t } = useTranslation('paths');
  const ends = view.pairs[pair];
  if (!ends) return null;
  const { from, to, found, without } = ends;
  const isOneOfSeveral = view.pairs.length > 1;
  const { maxLength } = view.rules;
  return (
    <Stack gap="sm">
      {isOneOfSeveral && (
        <h3 className="section-title">
          {from.name} – {to.name}
        </h3>
      )}
      {found === 0 && (
        <EmptyPanel title={t('none', { links: countWords('link', maxLength) })}>
          {without.length > 0 && (
            <List size="sm" lang="en">
              {without.map((sentence) => (
                <List.Item key={sentence}>{sentence}</List.Item>
              ))}
            </List>
          )}
          <Text size="sm" c="dimmed">
            {t('noneMeans')}
          </Text>
        </EmptyPanel>
      )}
      {view.paths
        .filter((path) => path.pair === pair)
        .map((path, index) => (
          <FoundPath
            key={path.entities.map(({ id }) => id).join('\n')}
            path={path}
            number={index + 1}
            rules={view.rules}
            sources={view.sources}
          />
        ))}
    </Stack>
  );
}
