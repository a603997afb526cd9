import { Center, Loader, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { callFile } from '../../api.js';
import { ErrorPanel } from '../../parts/state-panels.js';
import classes from './drawings.module.css';
import type { SentSheet } from './make-file.js';
import type { SentDrawing } from './to-drawing.js';

interface Props {
  readonly caseName: string;
  readonly drawing: SentDrawing;
  readonly sheet: SentSheet;
}

/** Time without a change before the sheet is drawn again. */
const QUIET_MS = 350;

/** The first page as the server draws it: the file itself, no likeness. */
export function SheetPreview({ caseName, drawing, sheet }: Props) {
  const { t } = useTranslation('drawings');
  const [asked] = useDebouncedValue(sheet, QUIET_MS);
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['drawing', caseName, drawing, asked],
    queryFn: async ({ signal }) => {
      const body = { drawing, sheet: asked, format: 'svg' as const, pages: 'first' as const };
      const svg = await callFile('createDrawing', { params: { case: caseName }, body }, { signal });
      return `data:image/svg+xml,${encodeURIComponent(await svg.text())}`;
    },
    placeholderData: keepPreviousData,
    gcTime: 0,
    retry: false,
  });
  if (error) {
    return <ErrorPanel title={t('notDrawn')} error={error} onRetry={() => void refetch()} />;
  }
  return (
    <figure className={classes['preview']} aria-busy={isFetching}>
      {data ? (
        <img
          src={data}
          alt={t('firstPageOf', { title: sheet.title })}
          className={classes['page']}
          data-stale={isFetching || asked !== sheet}
        />
      ) : (
        <Center h={300}>
          <Loader size="sm" />
        </Center>
      )}
      <Text component="figcaption" size="xs" c="dimmed">
        {t(isFetching || asked !== sheet ? 'drawing' : 'firstPage')}
      </Text>
    </figure>
  );
}
