import 'driver.js/dist/driver.css';
import './tour.css';
import { driver } from 'driver.js';
import { i18n } from '../../i18n/i18n.js';

/** What is shown, in this order, each marked in the page by `data-tour`. */
const STOPS = ['graph', 'counts', 'search', 'selection', 'rooms', 'undo', 'sources'] as const;

/** Shows the case around; steps whose part of the page is hidden are passed over. */
export function runTour(onEnd: () => void): void {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const tour = driver({
    animate: !isStill,
    smoothScroll: false,
    skipMissingElement: true,
    disableActiveInteraction: true,
    showProgress: true,
    // Its own placeholders are those of i18next.
    progressText: i18n.t('tour:progress', { current: '{{current}}', total: '{{total}}' }),
    nextBtnText: i18n.t('tour:next'),
    prevBtnText: i18n.t('tour:back'),
    doneBtnText: i18n.t('tour:done'),
    popoverClass: 'vinculum-tour',
    onPopoverRender: ({ closeButton }) => {
      closeButton.setAttribute('aria-label', i18n.t('tour:close'));
    },
    onDestroyed: onEnd,
    steps: STOPS.map((stop) => ({
      element: `[data-tour="${stop}"]`,
      popover: { title: i18n.t(`tour:${stop}Title`), description: i18n.t(`tour:${stop}`) },
    })),
  });
  tour.drive();
}
