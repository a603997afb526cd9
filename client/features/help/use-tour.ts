import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useRef } from 'react';
import { call } from '../../api.js';
import { useExplore } from '../../hooks/explore-context.js';

const KEPT_AS = 'vinculum-tour';

async function start(): Promise<void> {
  const { runTour } = await import('./run-tour.js');
  // Seen from its beginning on: whoever leaves has had enough.
  localStorage.setItem(KEPT_AS, 'seen');
  runTour(() => document.querySelector<HTMLElement>('[data-tour="graph"] [role]')?.focus());
}

/** Starts the tour: by itself once on this machine, when the demo case is open for the first time. */
export function useTour(): () => void {
  const { caseName, view } = useExplore();
  const session = useQuery({ queryKey: ['session'], queryFn: () => call('getSession', {}) });
  const hasBegun = useRef(false);
  const isDemo = session.data?.demoCase === caseName && view !== null && view.nodes.length > 0;
  useEffect(() => {
    if (!isDemo || hasBegun.current || localStorage.getItem(KEPT_AS) !== null) return;
    hasBegun.current = true;
    void start();
  }, [isDemo]);
  return useCallback(() => void start(), []);
}
