import { EntityPanel } from '../features/entity/entity-panel.js';
import { FoldPanel } from '../features/entity/fold-panel.js';
import { PairPanel } from '../features/entity/pair-panel.js';
import { useExplore } from '../hooks/explore-context.js';

/** What is selected: an entity, a folded group, or the line between two. */
export function SelectionPanel() {
  const { state, picture } = useExplore();
  const { selected, pair } = state;
  if (pair) return <PairPanel key={JSON.stringify(pair)} pair={pair} />;
  const fold = picture.folds.find(({ id }) => id === selected);
  return fold ? <FoldPanel fold={fold} /> : <EntityPanel />;
}
