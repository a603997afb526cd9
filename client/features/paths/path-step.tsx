import { Badge, Collapse, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PathView } from '../../../server/contract/paths.js';
import type { SourceView } from '../../../server/contract/views.js';
import { LinkRecord } from '../../parts/link-record.js';
import { countWords } from '../../words/count-words.js';
import { formatCount, formatMeasure } from '../../words/format.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';
import classes from './paths.module.css';

interface Props {
  readonly step: PathView['steps'][number];
  readonly sources: readonly SourceView[];
  readonly nameOf: (id: string) => string;
}

/** The records that a step rests on, opened on demand. */
export function PathStep({ step, sources, nameOf }: Props) {
  const { t } = useTranslation('paths');
  const [isOpen, setIsOpen] = useState(false);
  const { links, records, more, ordered, weight, length } = step;
  const kinds = new Set(links.map(({ kind }) => LINK_KIND_WORDS[kind].many));
  const count = countWords('record', records);
  return (
    <div className={classes['step']}>
      <Group gap={8}>
        <UnstyledButton
          className={classes['records']}
          aria-expanded={isOpen}
          onClick={() => setIsOpen(!isOpen)}
        >
          {[...kinds].join(', ')} · {more ? t('moreThan', { records: count }) : count}
        </UnstyledButton>
        {weight !== undefined && length !== undefined && (
          <Text size="xs" c="dimmed" className="figures">
            {t('stepFigures', {
              weight: formatMeasure(weight),
              length: formatMeasure(length),
            })}
          </Text>
        )}
      </Group>
      <Collapse expanded={isOpen} transitionDuration={100}>
        <Stack gap={6} py={4}>
          {links.map((link) => (
            <div key={`${link.kind}-${link.id}`}>
              {link.id === ordered && links.length > 1 && (
                <Badge
                  size="sm"
                  variant="light"
                  color="gray"
                  mb={2}
                  styles={{ label: { textTransform: 'none' } }}
                >
                  {t('orderRests')}
                </Badge>
              )}
              <LinkRecord link={link} sources={sources} nameOf={nameOf} />
            </div>
          ))}
          {records > links.length && (
            <Text size="xs" c="dimmed">
              {t('recordsShown', {
                shown: formatCount(links.length),
                total: formatCount(records),
              })}
            </Text>
          )}
        </Stack>
      </Collapse>
    </div>
  );
}
