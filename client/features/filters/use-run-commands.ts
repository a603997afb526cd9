import { useTranslation } from 'react-i18next';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useRuns } from '../../hooks/use-run.js';
import { levelsOf } from '../../state/at-level.js';
import { formatCount } from '../../words/format.js';
import { describeRun } from '../../words/run-words.js';

/** Which run, and which of its levels, colours and sizes come from, as commands in every room. */
export function useRunCommands(): void {
  const { t } = useTranslation(['acts', 'analysis']);
  const { caseName, picture, run: shown, result, showLevel, act } = useExplore();
  const runs = useRuns(caseName).data?.runs ?? [];
  const levels = result ? levelsOf(result) : [];
  const level = picture.level ?? result?.run.parameters.resolution;
  const ofRuns: Command[] = runs.map((run) => ({
    ...{ id: `look.run ${run.id}`, group: 'Look', words: t('runWords') },
    title: t('takeRun', { run: describeRun(run) }),
    cannot: run.id === shown ? t('runShown') : undefined,
    run: () => act(t('analysis:stepChange'), (now) => ({ ...now, run: run.id })),
  }));
  const ofLevels: Command[] = levels.map(({ resolution, listed }) => ({
    ...{ id: `look.level ${resolution}`, group: 'Look', words: t('levelWords') },
    title: t('showLevel', { groups: formatCount(listed) }),
    cannot: resolution === level ? t('levelShown') : undefined,
    run: () => showLevel(resolution),
  }));
  useCommands([...(levels.length > 1 ? ofLevels : []), ...ofRuns]);
}
