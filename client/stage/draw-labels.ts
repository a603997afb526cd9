import type { EntityKind } from '../../server/contract/entity.js';
import type { GuideLabel } from './draw-guides.js';
import { RING_REACH } from './draw-selection.js';
import { focusOf } from './emphasis.js';
import type { HullLabel } from './draw-hulls.js';
import { type Box, LabelBoxes } from '../../server/analysis/layout/label-boxes.js';
import { isLarge } from './level-of-detail.js';
import { SizeOrder } from './size-order.js';
import type { Stage } from './stage.js';

const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif';
const STRONG_FONT = `600 ${FONT}`;
const LINE_HEIGHT = 16;
const MAX_LABELS = 120;
const MAX_EDGE_LABELS = 40;
const MAX_LENGTH = 32;
/** Of a large picture so many of the largest that are in view are looked at: the rest is not named. */
const MAX_LOOKED_AT = 400;
/** Zoomed in beyond this, lines say what they stand for without being pointed at. */
const EDGE_LABEL_RATIO = 0.35;
const NODE_GAP = 3;
/** Lines of text by which a name that must be read may stand off its node. */
const FARTHER = [0, 1, 2, 4];
/** Names of lanes stand nearer to the left edge than this, in pixels. */
const LANES_UNTIL = 40;

/** Kinds whose names tell more than numbers do. */
const NAMED_FIRST: ReadonlySet<EntityKind> = new Set(['person', 'company', 'touchpoint']);

interface Placed {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly rank: number;
}

function shorten(text: string): string {
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH - 1).trimEnd()}…` : text;
}

/** Draws names, titles of groups and words of lines so that none covers another or a node. */
export class LabelPainter {
  readonly #stage: Stage;
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();
  readonly #sizes: SizeOrder;
  /** What is taken by words, nodes and what lies over the graph. */
  #boxes = new LabelBoxes();
  /** What is taken by all that but nodes. */
  #texts = new LabelBoxes();

  constructor(stage: Stage, context: CanvasRenderingContext2D) {
    this.#stage = stage;
    this.#context = context;
    this.#sizes = new SizeOrder(stage.graph);
  }

  paint(
    hullLabels: readonly HullLabel[],
    marks: ReadonlyMap<string, Box>,
    guides: readonly GuideLabel[],
  ): void {
    const { sigma, emphasis, motion } = this.#stage;
    const { width, height } = sigma.getDimensions();
    this.#context.clearRect(0, 0, width, height);
    if (motion.isMoving || motion.isBuilding) return;
    this.#context.textBaseline = 'middle';
    this.#boxes = new LabelBoxes();
    this.#texts = new LabelBoxes();
    for (const box of [...this.#stage.covers, ...marks.values()]) {
      this.#boxes.take(box);
      this.#texts.take(box);
    }
    this.#stage.named.clear();
    const focus = focusOf(this.#stage);
    const nodes = this.#visibleNodes(focus?.nodes ?? null, width, height);
    for (const { x, y, radius } of nodes) {
      const reach = radius * 0.8;
      this.#boxes.take({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach });
    }
    for (const node of nodes.filter(({ rank }) => rank >= 1e6)) this.#paintName(node, true);
    for (const label of guides) this.#paintGuide(label);
    for (const label of hullLabels) this.#paintTitle(label);
    let count = 0;
    for (const node of nodes) {
      if (node.rank >= 1e6) continue;
      if (count === MAX_LABELS) break;
      if (focus && !focus.nodes.has(node.id)) continue;
      if (this.#paintName(node, false)) count += 1;
    }
    const isNear = sigma.getCamera().ratio < EDGE_LABEL_RATIO;
    const pointed = emphasis.hovered ?? emphasis.selected ?? emphasis.selectedEdge;
    const edges = focus ? [...focus.edges] : isNear ? this.#edgesOf(nodes) : [];
    if (pointed !== null || emphasis.hoveredEdge !== null || emphasis.route.length > 0 || isNear) {
      this.#paintEdgeTexts(edges, width, height);
    }
  }

  /** Nodes on the screen: pointed at first, then by size. */
  #visibleNodes(focus: ReadonlySet<string> | null, width: number, height: number): Placed[] {
    const { sigma, graph, emphasis } = this.#stage;
    const placed: Placed[] = [];
    const marked = new Set([emphasis.hovered, emphasis.selected, ...emphasis.route]);
    for (const id of this.#candidates(focus)) {
      const { x, y, radius, name, kind, isFold } = graph.getNodeAttributes(id);
      const at = sigma.graphToViewport({ x, y });
      if (at.x < -20 || at.y < -20 || at.x > width + 20 || at.y > height + 20) continue;
      const isMarked = marked.has(id);
      const ring = emphasis.selection.has(id) ? RING_REACH : 0;
      const onScreen = sigma.scaleSize(radius) + ring;
      const rank =
        radius +
        (NAMED_FIRST.has(kind) ? 3 : 0) +
        (isFold ? 100 : 0) +
        (isMarked ? 1e6 : 0) +
        (focus?.has(id) ? 1e3 : 0);
      placed.push({ id, name: shorten(name), x: at.x, y: at.y, radius: onScreen, rank });
      if (placed.length === this.#mostLookedAt) break;
    }
    return placed.sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
  }

  get #mostLookedAt(): number {
    const { order, size } = this.#stage.graph;
    return isLarge(order, size) ? MAX_LOOKED_AT : Infinity;
  }

  /** All nodes; of a large picture what is pointed at first, then the largest. */
  #candidates(focus: ReadonlySet<string> | null): Iterable<string> {
    const { graph } = this.#stage;
    if (!isLarge(graph.order, graph.size)) return graph.nodes();
    const largest = this.#sizes.largestFirst();
    return focus ? new Set([...focus, ...largest]) : largest;
  }

  /** Lines of the nodes that are looked at, each once. */
  #edgesOf(nodes: readonly Placed[]): string[] {
    const { graph } = this.#stage;
    return [...new Set(nodes.flatMap(({ id }) => graph.edges(id)))];
  }

  #width(text: string, font: string): number {
    const key = `${font}|${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#context.font = font;
      width = this.#context.measureText(text).width;
      this.#widths.set(key, width);
    }
    return width;
  }

  /**
   * Right of the node, else left, below, above. Names of what is pointed at are drawn over nodes too, and
   * farther away, where there is no room beside; over another name never.
   */
  #paintName({ id, name, x, y, radius }: Placed, isMarked: boolean): boolean {
    const font = isMarked ? STRONG_FONT : FONT;
    const width = this.#width(name, font);
    const half = LINE_HEIGHT / 2;
    const boxesAt = (reach: number): Box[] =>
      (
        [
          [x + reach, y - half],
          [x - reach - width, y - half],
          [x - width / 2, y + reach],
          [x - width / 2, y - reach - LINE_HEIGHT],
        ] as const
      ).map(([left, top]) => ({ left, top, right: left + width, bottom: top + LINE_HEIGHT }));
    const reach = radius + NODE_GAP;
    const isFree = (each: Box) => this.#isInView(each) && this.#boxes.isFree(each);
    const isLegible = (each: Box) => this.#isInView(each) && this.#texts.isFree(each);
    const farther = () =>
      FARTHER.flatMap((lines) => boxesAt(reach + lines * LINE_HEIGHT)).find(isLegible);
    const box = boxesAt(reach).find(isFree) ?? (isMarked ? farther() : undefined);
    if (!box) return false;
    this.#stage.named.add(id);
    this.#paintText(name, font, box, this.#stage.colours.text);
    return true;
  }

  #isInView({ left, top, right, bottom }: Box): boolean {
    const { width, height } = this.#stage.sigma.getDimensions();
    return left >= 0 && top >= 0 && right <= width && bottom <= height;
  }

  /** At the first place round the outline that is free. */
  #paintTitle({ text, colour, places }: HullLabel): void {
    const width = this.#width(text, STRONG_FONT);
    for (const { x, y } of places) {
      const left = x - width / 2;
      const top = y - LINE_HEIGHT / 2;
      const box = { left, top, right: left + width, bottom: top + LINE_HEIGHT };
      if (!this.#isInView(box) || !this.#boxes.isFree(box)) continue;
      this.#paintText(text, STRONG_FONT, box, mixed(colour, this.#stage.colours.text));
      return;
    }
  }

  /**
   * A time above its line, the name of a lane at the left edge or beside what covers it there: over nodes
   * where there is no room beside.
   */
  #paintGuide({ text, x, y }: GuideLabel): void {
    const width = this.#width(text, FONT);
    const most = this.#stage.sigma.getDimensions().width - width - 4;
    const isLane = x < LANES_UNTIL;
    const lefts = isLane
      ? [x, ...this.#stage.covers.map(({ right }) => right + 4).filter((each) => each < most)]
      : [Math.max(4, Math.min(most, x - width / 2))];
    const box = lefts
      .map((left) => ({ left, top: y - 8, right: left + width, bottom: y + 8 }))
      .find((each) => this.#texts.isFree({ ...each, right: each.right + 6 }));
    if (!box) return;
    this.#texts.take({ ...box, right: box.right + 6 });
    this.#paintText(text, isLane ? STRONG_FONT : FONT, box, this.#stage.colours.edgeStrong);
  }

  #paintEdgeTexts(edges: readonly string[], width: number, height: number): void {
    const { sigma, graph, colours, drawn } = this.#stage;
    let count = 0;
    for (const key of edges) {
      if (count === MAX_EDGE_LABELS) return;
      const [a, b] = graph.extremities(key).map((id) => {
        const { x, y } = graph.getNodeAttributes(id);
        return sigma.graphToViewport({ x, y });
      });
      if (!a || !b) continue;
      const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
      if (x < 0 || y < 0 || x > width || y > height) continue;
      const text = drawn.ties.get(key)?.label ?? '';
      const textWidth = this.#width(text, FONT);
      if (Math.hypot(a.x - b.x, a.y - b.y) < textWidth * 0.9) continue;
      const left = x - textWidth / 2;
      const box = { left, top: y - 8, right: left + textWidth, bottom: y + 8 };
      if (!this.#boxes.isFree(box)) continue;
      this.#paintText(text, FONT, box, colours.edgeStrong);
      count += 1;
    }
  }

  #paintText(text: string, font: string, box: Box, colour: string): void {
    this.#boxes.take(box);
    this.#texts.take(box);
    const context = this.#context;
    context.font = font;
    context.fillStyle = this.#stage.colours.halo;
    context.beginPath();
    context.roundRect(box.left - 2, box.top, box.right - box.left + 4, LINE_HEIGHT, 3);
    context.fill();
    context.fillStyle = colour;
    context.fillText(text, box.left, box.top + LINE_HEIGHT / 2 + 0.5);
  }
}

/** A colour of the palette drawn half towards the text, so that words in it can be read. */
function mixed(colour: string, text: string): string {
  const channel = (hex: string, at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round((channel(colour, at) + channel(text, at)) / 2));
  return `rgb(${parts.join(', ')})`;
}
