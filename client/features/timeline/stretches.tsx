import { Button, Popover, Stack, Text, UnstyledButton } from '@mantine/core';
import type { TimesView } from '../../../server/contract/times.js';
import type { TimeWindow } from '../../state/brush.js';
import { countOf, formatCount, formatDay } from '../../words/format.js';
import { LINK_KIND_WORDS } from '../../words/kind-words.js';
import classes from './timeline.module.css';

interface Props {
  readonly times: TimesView;
  readonly onShow: (window: TimeWindow) => void;
}

/** Bursts and gaps as a list, with the rules by which they were found; one leads to its window. */
export function Stretches({ times, onShow }: Props) {
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
          {countOf(bursts.length, 'burst', 'bursts')}, {countOf(gaps.length, 'gap', 'gaps')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8} mah={360} style={{ overflowY: 'auto' }} tabIndex={-1}>
          <Text size="xs" c="dimmed">
            Bursts (line above the bars): the raised state of Kleinberg’s two-state automaton (2002,
            10.1145/775047.775061) over days, twice the usual rate of the kind. Gaps (dashed box):
            days without a link, in a row that chance would make so long in less than 1 of 20 such
            spans. Silence in the records is no silence where nobody looked: see who was observed,
            under Sources.
            {vague > 0 &&
              ` ${formatCount(vague)} links whose time is longer than a day are in neither.`}
          </Text>
          {bursts.map((burst) => (
            <UnstyledButton
              key={`${burst.kind} ${burst.fromMs}`}
              className={classes['stretch']}
              onClick={() => onShow(burst)}
            >
              Burst · {LINK_KIND_WORDS[burst.kind].many} · {days(burst)}: {formatCount(burst.links)}
              , usually {formatCount(burst.usual)}
            </UnstyledButton>
          ))}
          {gaps.map((gap) => (
            <UnstyledButton
              key={`${gap.kind} ${gap.fromMs}`}
              className={classes['stretch']}
              onClick={() => onShow(gap)}
            >
              Gap · {LINK_KIND_WORDS[gap.kind].many} · {days(gap)}
            </UnstyledButton>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
