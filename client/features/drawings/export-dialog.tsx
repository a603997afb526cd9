import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { MOST_DRAWN_LINES, MOST_DRAWN_NODES } from '../../../server/contract/drawing.js';
import { useExplore } from '../../hooks/explore-context.js';
import { EmptyPanel, ErrorPanel } from '../../parts/state-panels.js';
import { countOf, formatBytes, formatCount, isoDay } from '../../words/format.js';
import classes from './drawings.module.css';
import { type FileFormat, fileNameOf, makeFile, saveFile, SHEET_FORMATS } from './make-file.js';
import type { SentSheet } from './make-file.js';
import { Choice, SheetFields } from './sheet-fields.js';
import { SheetPreview } from './sheet-preview.js';
import { toDrawing } from './to-drawing.js';

const FORMATS: readonly { readonly value: FileFormat; readonly label: string }[] = [
  { value: 'pdf', label: 'PDF, for print and court' },
  { value: 'svg', label: 'SVG, for drawing programs' },
  { value: 'png', label: 'PNG, a picture' },
  { value: 'gexf', label: 'GEXF, for Gephi' },
  { value: 'graphml', label: 'GraphML, for other programs' },
  { value: 'csv', label: 'CSV tables, in a zip file' },
  { value: 'json', label: 'Drawing file, to draw it again' },
];

/** What each format that is no sheet holds. */
const DATA_WORDS: Readonly<Partial<Record<FileFormat, string>>> = {
  gexf: 'The drawn entities and every admitted link between them, with times, for Gephi.',
  graphml: 'The drawn entities and every admitted link between them, one edge a link.',
  csv: 'The drawn entities and every admitted link between them, one row a record, as the import reads them.',
  json: 'Ids, places and looks, no names: “vinculum export --drawing” makes the same sheet of it again, byte for byte, from the same case.',
};

/** Asks how what is drawn is to be taken along, shows it, and saves the file. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { caseName, picture, ties, looks, state, stage, drawn, comparison } = useExplore();
  // A sheet numbers entities and their records: what stands for others is none.
  const standsForOthers = drawn.groups.length > 0 || drawn.shared !== null || comparison !== null;
  const [format, setFormat] = useState<FileFormat>('pdf');
  const [scope, setScope] = useState<'all' | 'in-sight'>('all');
  const [scale, setScale] = useState(2);
  const [sheet, setSheet] = useState<SentSheet>(() => ({
    title: caseName,
    date: isoDay(Date.now()),
  }));
  // The picture as it was when the dialog opened: it stands still behind it.
  const [shots] = useState(() => ({
    all: stage.current?.shoot('all') ?? null,
    'in-sight': stage.current?.shoot('in-sight') ?? null,
  }));
  const shot = shots[scope];
  const drawing = useMemo(
    () => (shot && !standsForOthers ? toDrawing({ picture, ties, looks, state }, shot) : null),
    [shot, standsForOthers, picture, ties, looks, state],
  );
  const save = useMutation({
    mutationFn: async () => {
      if (!drawing) return;
      const content = await makeFile({ caseName, drawing, sheet, format, scale });
      const name = fileNameOf(sheet.title, format);
      saveFile(content, name);
      notifications.show({ message: `${name}, ${formatBytes(content.size)}` });
    },
  });
  const isSheet = SHEET_FORMATS.has(format);
  const isTooLarge =
    drawing !== null &&
    isSheet &&
    (drawing.nodes.length > MOST_DRAWN_NODES || drawing.lines.length > MOST_DRAWN_LINES);
  const canSave = drawing !== null && !isTooLarge && (!isSheet || sheet.title.trim() !== '');
  const preview = () => {
    if (standsForOthers) {
      return (
        <EmptyPanel title="Something stands for others">
          <Text size="sm">
            A sheet numbers entities and lists their records. Unfold the groups, show shared items
            again, or leave the comparison; charts keep them for later.
          </Text>
        </EmptyPanel>
      );
    }
    if (!drawing) {
      return (
        <EmptyPanel title="Nothing is in sight">Move the graph, or take everything.</EmptyPanel>
      );
    }
    if (isTooLarge) {
      return (
        <EmptyPanel title="Too much for paper">
          <Text size="sm">
            {countOf(drawing.nodes.length, 'entity', 'entities')} and{' '}
            {countOf(drawing.lines.length, 'line', 'lines')} are drawn; a sheet takes{' '}
            {formatCount(MOST_DRAWN_NODES)} and {formatCount(MOST_DRAWN_LINES)}. Draw fewer, or
            choose a data format.
          </Text>
        </EmptyPanel>
      );
    }
    if (!isSheet)
      return (
        <EmptyPanel
          title={`${countOf(drawing.nodes.length, 'entity', 'entities')}, ${countOf(drawing.lines.length, 'line', 'lines')}`}
        >
          <Text size="sm">{DATA_WORDS[format]} Protected persons are pseudonyms.</Text>
        </EmptyPanel>
      );
    if (sheet.title.trim() === '') return <EmptyPanel title="A sheet needs a title" />;
    return <SheetPreview caseName={caseName} drawing={drawing} sheet={sheet} />;
  };
  return (
    <Modal opened onClose={onClose} title="Export what is drawn" centered size={1080}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) save.mutate();
        }}
      >
        <div className={classes['columns']}>
          <Stack gap={10}>
            <NativeSelect
              label="Format"
              data-autofocus
              value={format}
              data={[...FORMATS]}
              onChange={({ currentTarget }) => setFormat(currentTarget.value as FileFormat)}
            />
            <Choice
              label="What"
              value={scope}
              data={[
                { value: 'all', label: 'Everything drawn' },
                { value: 'in-sight', label: 'What is in sight' },
              ]}
              onChange={(value) => setScope(value as 'all' | 'in-sight')}
            />
            {format === 'png' && (
              <Choice
                label="Scale"
                value={String(scale)}
                data={[1, 2, 3, 4].map((value) => ({
                  value: String(value),
                  label: `${value * 96} dpi`,
                }))}
                onChange={(value) => setScale(Number(value))}
              />
            )}
            {isSheet && (
              <SheetFields
                sheet={sheet}
                onChange={(change) => setSheet((now) => ({ ...now, ...change }))}
              />
            )}
          </Stack>
          <Stack gap="sm">
            {preview()}
            {format === 'json' && (
              <Text size="xs" c="dimmed">
                {DATA_WORDS.json}
              </Text>
            )}
            {save.error && <ErrorPanel title="It was not exported" error={save.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Close
              </Button>
              <Button type="submit" loading={save.isPending} disabled={!canSave}>
                Export
              </Button>
            </Group>
          </Stack>
        </div>
      </form>
    </Modal>
  );
}
