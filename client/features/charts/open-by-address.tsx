import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useNavigate, useParams } from 'react-router';
import { describeError } from '../../api-error.js';
import { useExplore } from '../../hooks/explore-context.js';
import { useChartActs } from '../../hooks/use-charts.js';
import type { Picture } from '../../state/picture.js';

/**
 * Opens the chart that the address names, once, as a step that can be undone. The address stays as long
 * as the graph shows that chart and nothing else.
 */
export function OpenByAddress() {
  const { chart } = useParams();
  const { caseName, state, picture } = useExplore();
  const { open } = useChartActs();
  const navigate = useNavigate();
  const opened = useRef<{ readonly name: string; picture: Picture | null } | null>(null);
  const { isReady } = state;

  useEffect(() => {
    if (chart === undefined) opened.current = null;
    if (chart === undefined || !isReady || opened.current?.name === chart) return;
    const opening: { readonly name: string; picture: Picture | null } = {
      name: chart,
      picture: null,
    };
    opened.current = opening;
    open(chart).then(
      (shown) => {
        opening.picture = shown;
      },
      (error: unknown) => {
        notifications.show({ color: 'orange', message: describeError(error) });
      },
    );
  }, [chart, isReady, open]);

  useEffect(() => {
    const shown = opened.current?.picture;
    if (chart === undefined || !shown || shown === picture) return;
    void navigate(`/cases/${encodeURIComponent(caseName)}/charts`, { replace: true });
  }, [picture, chart, caseName, navigate]);
  return null;
}
