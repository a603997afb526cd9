import { useTranslation } from 'react-i18next';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { SIZE_MEASURES } from '../../state/node-look.js';
import { sizeWords } from '../../words/size-words.js';
import { useLookActs } from './use-look-acts.js';

/** Colours and sizes as commands, in every room. */
export function useLookCommands(): void {
  const { t } = useTranslation('filters');
  const { picture, run } = useExplore();
  const { colourBy, sizeBy } = useLookActs();
  const noRun = run === null ? t('noRunYet') : undefined;
  const isSo = (shown: boolean) => (shown ? t('soAlready') : undefined);
  useCommands([
    {
      ...{ id: 'look.colour-kind', group: 'Look', title: t('byKind') },
      cannot: isSo(picture.colourBy === 'kind'),
      run: () => colourBy('kind'),
    },
    {
      ...{ id: 'look.colour-group', group: 'Look', title: t('byGroup') },
      words: t('byGroupWords'),
      cannot: noRun ?? isSo(picture.colourBy === 'community'),
      run: () => colourBy('community'),
    },
    {
      ...{
        id: 'look.size-links',
        group: 'Look',
        title: t('sizeBy', { measure: sizeWords('links') }),
      },
      cannot: isSo(picture.sizeBy === 'links'),
      run: () => sizeBy('links'),
    },
    ...SIZE_MEASURES.map((measure) => ({
      ...{ id: `look.size ${measure}`, group: 'Look' as const, words: t('sizeByWords') },
      title: t('sizeBy', { measure: sizeWords(measure) }),
      cannot: noRun ?? isSo(picture.sizeBy === measure),
      run: () => sizeBy(measure),
    })),
  ]);
}
