import { CATALOGUE } from '../../../server/analysis/catalogue.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { SIZE_MEASURES } from '../../state/node-look.js';
import { useLookActs } from './use-look-acts.js';

/** Colours and sizes as commands, in every room. */
export function useLookCommands(): void {
  const { picture, run } = useExplore();
  const { colourBy, sizeBy } = useLookActs();
  const noRun = run === null ? 'No analysis has run yet' : undefined;
  const isSo = (shown: boolean) => (shown ? 'It is so already' : undefined);
  useCommands([
    {
      ...{ id: 'look.colour-kind', group: 'Look', title: 'Colour by kind' },
      cannot: isSo(picture.colourBy === 'kind'),
      run: () => colourBy('kind'),
    },
    {
      ...{ id: 'look.colour-group', group: 'Look', title: 'Colour by group', words: 'community' },
      cannot: noRun ?? isSo(picture.colourBy === 'community'),
      run: () => colourBy('community'),
    },
    {
      ...{ id: 'look.size-links', group: 'Look', title: 'Size by number of links' },
      cannot: isSo(picture.sizeBy === 'links'),
      run: () => sizeBy('links'),
    },
    ...SIZE_MEASURES.map((measure) => ({
      ...{ id: `look.size ${measure}`, group: 'Look' as const, words: 'measure' },
      title: `Size by ${CATALOGUE[measure].title.toLowerCase()}`,
      cannot: noRun ?? isSo(picture.sizeBy === measure),
      run: () => sizeBy(measure),
    })),
  ]);
}
