import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const client = fileURLToPath(new URL('../../../../client', import.meta.url));

/** Elements by which a mouse has something done. */
const CONTROLS = new Set([
  ...['Button', 'ActionIcon', 'UnstyledButton', 'CloseButton', 'Menu.Item'],
  ...['Switch', 'Checkbox', 'Select', 'NativeSelect', 'SegmentedControl'],
]);

/** Files whose controls do something to the picture, a chart or the view: the commands that do the same. */
const BY_COMMAND: Readonly<Record<string, readonly string[]>> = {
  'features/analysis/run-form.tsx': ['analysis.begin', 'look.run '],
  'features/brokers/brokers-panel.tsx': ['brokers.begin'],
  'features/charts/chart-menu.tsx': ['chart.keep', 'chart.open ', 'room.'],
  'features/charts/chart-row.tsx': ['chart.open ', 'chart.link ', 'chart.note ', 'chart.delete '],
  'features/charts/charts-panel.tsx': ['chart.keep'],
  'features/charts/compare-form.tsx': ['chart.compare', 'chart.combine'],
  'features/commands/command-centre.tsx': ['help.commands'],
  'features/degrees/degree-panel.tsx': ['degrees.of', 'degrees.log'],
  'features/disruption/disruption-form.tsx': ['disruption.begin'],
  'features/drawings/export-button.tsx': ['export.open'],
  'features/entity/entity-acts.tsx': [
    ...['selection.expand', 'selection.expand-by', 'selection.pin', 'selection.remove'],
    ...['selection.collapse', 'paths.from'],
  ],
  'features/entity/entity-note.tsx': ['note.change ', 'note.withdraw '],
  'features/entity/entity-notes.tsx': ['note.write'],
  'features/entity/fold-panel.tsx': [
    ...['fold.turn ', 'fold.edit ', 'fold.dissolve ', 'selection.remove'],
  ],
  'features/entity/group-acts.tsx': [
    ...['fold.turn ', 'fold.company', 'fold.group ', 'selection.group', 'fold.add ', 'fold.take '],
  ],
  'features/entity/panel-head.tsx': ['selection.clear'],
  'features/filters/folded-groups.tsx': [
    ...['fold.turn ', 'fold.edit ', 'fold.dissolve ', 'fold.none', 'selection.group'],
  ],
  'features/filters/grade-filter.tsx': ['filter.doubtful', 'filter.ungraded', 'filter.grades'],
  'features/filters/kind-filter.tsx': ['filter.kind ', 'filter.link '],
  'features/filters/look-panel.tsx': [
    ...['look.colour-kind', 'look.colour-group', 'look.size-links', 'look.size ', 'look.run '],
  ],
  'features/filters/shared-items.tsx': ['graph.join', 'graph.join ', 'graph.items'],
  'features/filters/time-filter.tsx': ['filter.time'],
  'features/graph/compared-bar.tsx': ['graph.picture'],
  'features/graph/count-bar.tsx': ['graph.more'],
  'features/graph/layout-menu.tsx': ['layout.', 'layout.stop'],
  'features/graph/legend.tsx': ['graph.legend'],
  'features/graph/mode-buttons.tsx': ['mode.'],
  'features/graph/stage-panel.tsx': ['graph.words'],
  'features/graph/stage-tools.tsx': [
    ...['graph.nearer', 'graph.farther', 'graph.fit', 'graph.overview', 'graph.no-path'],
  ],
  'features/groups/fold-button.tsx': ['fold.turn ', 'fold.group '],
  'features/groups/level-choice.tsx': ['look.level '],
  'features/help/help-menu.tsx': ['help.measures', 'help.tour', 'help.keys'],
  'features/import/import-button.tsx': ['case.import'],
  'features/map/map-canvas.tsx': ['map.nearer', 'map.farther', 'map.fit'],
  'features/map/map-panel.tsx': ['map.ways'],
  'features/paths/found-path.tsx': ['paths.show-found ', 'paths.keep '],
  'features/paths/kept-path-list.tsx': ['paths.drop '],
  'features/paths/path-form.tsx': ['paths.find'],
  'features/paths/show-path.tsx': ['paths.show ', 'graph.no-path'],
  'features/ranking/ranking-panel.tsx': ['ranking.kind ', 'ranking.measure '],
  'features/selection/removed-list.tsx': ['selection.bring-back'],
  'features/selection/select-menu.tsx': [
    ...['select.all', 'select.invert', 'select.neighbours', 'select.component'],
    ...['select.same-group', 'select.links', 'select.kind ', 'select.group '],
  ],
  'features/selection/selection-bar.tsx': [
    ...['selection.expand-by', 'selection.common', 'selection.pin', 'selection.keep'],
    ...['selection.remove', 'selection.group', 'selection.collapse', 'selection.clear'],
  ],
  'features/table/column-choice.tsx': ['table.column '],
  'features/table/take-along.tsx': ['table.copy', 'table.save'],
  'features/timeline/compare-button.tsx': ['time.compare'],
  'features/timeline/kinds-toggle.tsx': ['time.kinds'],
  'features/timeline/play-tools.tsx': ['time.play', 'time.back', 'time.on'],
  'features/timeline/timeline-strip.tsx': ['time.whole', 'filter.time'],
  'parts/language-switch.tsx': ['look.language '],
  'parts/scheme-toggle.tsx': ['look.scheme'],
  'parts/scope-choice.tsx': ['scope.'],
  'screens/case-workspace.tsx': ['panel.'],
  'screens/lower-dock.tsx': ['dock.', 'dock.close'],
  'screens/undo-buttons.tsx': ['history.undo', 'history.redo'],
};

/** Files whose controls have no command of their own, and why. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  'stands in a dialog, which a command opens': [
    ...['charts/chart-note', 'charts/conflict-dialog', 'charts/delete-chart', 'charts/save-chart'],
    ...['drawings/export-dialog', 'drawings/sheet-fields', 'entity/note-form'],
    ...['import/file-editor', 'import/file-tab', 'import/import-dialog', 'import/mapping-editor'],
    ...['import/reading-options', 'selection/common-neighbours', 'selection/links-range'],
    ...['parts/expand-dialog', 'parts/group-editor'],
  ],
  'is a field of a question that a command asks': [
    ...['analysis/group-options', 'disruption/hand-picked', 'paths/path-ends', 'paths/paths-panel'],
    ...['paths/time-fields', 'paths/weight-fields', 'parts/projection-select'],
  ],
  'is a row that leads to what it names, which the search finds too': [
    ...['brokers/broker-row', 'charts/comparison-list', 'disruption/kept-disruptions'],
    ...['disruption/removal-steps', 'entity/entity-documents', 'entity/entity-row'],
    ...['entity/pair-lines', 'entity/pair-links', 'entity/pair-panel', 'graph/graph-words'],
    ...['groups/group-facts', 'groups/group-row', 'map/place-list', 'map/place-marker'],
    ...['paths/path-step', 'selection/entity-list', 'table/row-grid'],
    ...['timeline/change-list', 'timeline/stretches', 'calls/call-matrix', 'calls/matrix-table'],
  ],
  'shows more of what is read': [
    ...['entity/entity-links', 'entity/entity-values', 'map/map-route', 'money/money-room'],
    ...['sources/coverage-table', 'parts/expanded-note', 'parts/measure-help'],
    ...['parts/pair-records', 'parts/state-panels'],
  ],
  'belongs to a job that runs or ran': [
    ...['import/case-jobs', 'import/import-job', 'parts/job-progress'],
  ],
  'stands on a screen without a case, which has no palette': [
    ...['cases/case-table', 'cases/create-case', 'cases/delete-case', 'cases/open-demo'],
    ...['screens/signed-out-screen'],
  ],
};

const FOLDERS = ['parts/', 'screens/'];

const exempt = Object.values(WITHOUT)
  .flat()
  .map((name) =>
    FOLDERS.some((each) => name.startsWith(each)) ? `${name}.tsx` : `features/${name}.tsx`,
  );

function tagsIn(name: string, source: string): Set<string> {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
      found.add(node.tagName.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

const sources = new Map(
  readdirSync(client, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name))
    .map((name) => [name.replaceAll('\\', '/'), readFileSync(join(client, name), 'utf8')]),
);

describe('every control of the page', () => {
  test('has a command that does the same, or a reason why not', () => {
    const withControls = [...sources]
      .filter(([name, source]) => [...tagsIn(name, source)].some((tag) => CONTROLS.has(tag)))
      .map(([name]) => name);
    const known = [...Object.keys(BY_COMMAND), ...exempt];
    expect(withControls.toSorted()).toEqual(known.toSorted());
  });

  test('names commands that there are', () => {
    const all = [...sources.values()].join('\n');
    for (const [file, ids] of Object.entries(BY_COMMAND)) {
      for (const id of ids) {
        // Of one command for each of several things the id goes on with its name.
        const said = /[. ]$/u.test(id) ? [`\`${id}\${`] : [`id: '${id}'`, `('${id}'`];
        expect(
          said.some((each) => all.includes(each)),
          `${id} of ${file}`,
        ).toBe(true);
      }
    }
  });
});
