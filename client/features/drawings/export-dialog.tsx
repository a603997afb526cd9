import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST_DRAWN_LINES, MOST_DRAWN_NODES } from '../../../server/contract/drawing.js';
import { useExplore } from '../../hooks/explore-context.js';
import { isLanguage } from '../../i18n/languages.js';
import { EmptyPanel, ErrorPanel } from '../../parts/state-panels.js';
import { countWords } from '../../words/count-words.js';
import { formatBytes, formatCount, isoDay } from '../../words/format.js';
import classes from './drawings.module.css';
import {
  FILE_FORMATS,
  type FileFormat,
  fileNameOf,
  isData,
  makeFile,
  saveFile,
  type SentSheet,
} from './make-file.js';
import { Choice, SheetFields } from './sheet-fields.js';
import { SheetPreview } from './sheet-preview.js';
import { toDrawing } from './to-drawing.js';

/** Asks how what is drawn is to be taken along, shows it, and saves the file. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const { t, i18n } = useTranslation(['drawings', 'common']);
  const { caseName, picture, ties, looks, state, stage, drawn, comparison } = useExplore();
  // A sheet numbers entities and their records: what stands for others is none.
  const standsForOthers = drawn.groups.length > 0 || drawn.shared !== null || comparison !== null;
  const [format, setFormat] = useState<FileFormat>('pdf');
  const [scope, setScope] = useState<'all' | 'in-sight'>('all');
  const [scale, setScale] = useState(2);
  const [sheet, setSheet] = useState<SentSheet>(() => ({
    title: caseName,
    date: isoDay(Date.now()),
    ...(isLanguage(i18n.language) && { language: i18n.language }),
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
  const isSheet = !isData(format);
  const isTooLarge =
    drawing !== null &&
    isSheet &&
    (drawing.nodes.length > MOST_DRAWN_NODES || drawing.lines.length > MOST_DRAWN_LINES);
  const canSave = drawing !== null && !isTooLarge && (!isSheet || sheet.title.trim() !== '');
  const preview = () => {
    if (standsForOthers) {
      return (
        <EmptyPanel title={t('standsTitle')}>
          <Text size="sm">{t('stands')}</Text>
        </EmptyPanel>
      );
    }
    if (!drawing) {
      return <EmptyPanel title={t('nothingTitle')}>{t('nothing')}</EmptyPanel>;
    }
    const entities = countWords('entity', drawing.nodes.length);
    const lines = countWords('line', drawing.lines.length);
    if (isTooLarge) {
      return (
        <EmptyPanel title={t('tooMuchTitle')}>
          <Text size="sm">
            {t('tooMuch', {
              ...{ entities, lines },
              mostEntities: formatCount(MOST_DRAWN_NODES),
              mostLines: formatCount(MOST_DRAWN_LINES),
            })}
          </Text>
        </EmptyPanel>
      );
    }
    if (isData(format)) {
      return (
        <EmptyPanel title={`${entities}, ${lines}`}>
          <Text size="sm">
            {t(`data_${format}`)} {t('protected')}
          </Text>
        </EmptyPanel>
      );
    }
    if (sheet.title.trim() === '') return <EmptyPanel title={t('needsTitle')} />;
    return <SheetPreview caseName={caseName} drawing={drawing} sheet={sheet} />;
  };
  return (
    <Modal opened onClose={onClose} title={t('title')} centered size={1080}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (canSave) save.mutate();
        }}
      >
        <div className={classes['columns']}>
          <Stack gap={10}>
            <NativeSelect
              label={t('format')}
              data-autofocus
              value={format}
              data={FILE_FORMATS.map((value) => ({ value, label: t(`format_${value}`) }))}
              onChange={({ currentTarget }) => setFormat(currentTarget.value as FileFormat)}
            />
            <Choice
              label={t('what')}
              value={scope}
              data={[
                { value: 'all', label: t('all') },
                { value: 'in-sight', label: t('inSight') },
              ]}
              onChange={setScope}
            />
            {format === 'png' && (
              <Choice
                label={t('scale')}
                value={String(scale)}
                data={[1, 2, 3, 4].map((value) => ({
                  value: String(value),
                  label: t('dpi', { dots: value * 96 }),
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
                {t('data_json')}
              </Text>
            )}
            {save.error && <ErrorPanel title={t('failed')} error={save.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('common:close')}
              </Button>
              <Button type="submit" loading={save.isPending} disabled={!canSave}>
                {t('export')}
              </Button>
            </Group>
          </Stack>
        </div>
      </form>
    </Modal>
  );
}
