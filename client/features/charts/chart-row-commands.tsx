import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChartSummary } from '../../../server/contract/chart.js';
import type { Command } from '../../commands/command.js';
import { useCommands } from '../../commands/use-commands.js';
import { useExplore } from '../../hooks/explore-context.js';
import { chartAddress } from '../../parts/chart-address.js';
import { ChartNote } from './chart-note.js';
import { copyChartLink } from './copy-chart-link.js';
import { DeleteChart } from './delete-chart.js';

interface Asked {
  readonly dialog: 'note' | 'delete';
  readonly chart: ChartSummary;
}

/** What the rows of kept charts offer, as commands in every room, and their dialogs. */
export function ChartRowCommands({ charts }: { readonly charts: readonly ChartSummary[] }) {
  const { t } = useTranslation('charts');
  const { caseName } = useExplore();
  const [asked, setAsked] = useState<Asked | null>(null);
  const ofCharts = { group: 'Charts', words: t('openWords') } as const;
  useCommands(
    charts.flatMap((chart): Command[] => {
      const { name } = chart;
      return [
        {
          ...{ ...ofCharts, id: `chart.note ${name}`, title: t('noteOnMore', { name }) },
          run: () => setAsked({ dialog: 'note', chart }),
        },
        {
          ...{ ...ofCharts, id: `chart.link ${name}`, title: t('copyLinkTo', { name }) },
          run: () => copyChartLink(chartAddress(caseName, name)),
        },
        {
          ...{ ...ofCharts, id: `chart.delete ${name}`, title: t('deleteMore', { name }) },
          run: () => setAsked({ dialog: 'delete', chart }),
        },
      ];
    }),
  );
  if (asked === null) return null;
  const close = () => setAsked(null);
  if (asked.dialog === 'note') return <ChartNote chart={asked.chart} onClose={close} />;
  return <DeleteChart chart={asked.chart} onClose={close} />;
}
