import { Button, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TimesView } from '../../../server/contract/times.js';
import type { TimeWindow } from '../../state/brush.js';
import { countWords } from '../../words/count-words.js';
import { formatCount, formatDay } from '../../words/format.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';
import classes from './timeline.module.css';

interface Props {
  readonly times: TimesView;
  readonly onShow: (window: TimeWindow) => void;
}

/** Bursts and gaps as a list, with the rules by which they were found; one leads to its window. */
export function Stretches({ times, onShow }: Props) {
  const { t } = useTranslation('timeline');
  const bursts = times.kinds.flatMap(({ kind, bursts: found }) =>
    found.map((burst) => ({ kind, ...burst })),
  );
  const gaps = times.kinds.flatMap(({ kind, gaps: found }) =>
    found.map((gap) => ({ kind, ...gap })),
  );
  const vague = times.kinds.reduce((sum, each) => sum + each.vague, 0);
  const days = ({ fromMs, untilMs }: TimeWindow) => `${formatDay(fromMs)} – ${formatDay(untilMs)}`;
  return (
    <Popover position="top-start" width={380} trapFocus>
      <Popover.Target>
        <Button variant="default" size="compact-xs" h={28}>
          {countWords('burst', bursts.length)}, {countWords('gap', gaps.length)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8} mah={360} style={{ overflowY: 'auto' }} tabIndex={-1}>
          <Text size="xs" c="dimmed">
            {t('stretchesMean')}
            {vague > 0 && ` ${t('vague', { count: vague })}`}
          </Text>
          {bursts.map((burst) => (
            <UnstyledButton
              key={`${burst.kind} ${burst.fromMs}`}
              className={classes['stretch']}
              onClick={() => onShow(burst)}
            >
              {t('burst', {
                kind: LINK_KIND_WORDS[burst.kind].many,
                days: days(burst),
                links: formatCount(burst.links),
                usual: formatCount(burst.usual),
              })}
            </UnstyledButton>
          ))}
          {gaps.map((gap) => (
            <UnstyledButton
              key={`${gap.kind} ${gap.fromMs}`}
              className={classes['stretch']}
              onClick={() => onShow(gap)}
            >
              {t('gap', { kind: LINK_KIND_WORDS[gap.kind].many, days: days(gap) })}
            </UnstyledButton>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
