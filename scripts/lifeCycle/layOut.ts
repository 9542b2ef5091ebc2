import elkModule, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk.bundled.js';
import {
  reviewStates,
  reviewTransitions,
  stages,
  stageTransitions,
  type Transition,
} from '../../reports/collect/transitions/transitionTable.ts';
import { type GraphLayout, type Point, round } from '../../reports/render/html/graphLayout.ts';

// The module is CommonJS, and its class arrives as a member.
const Elk = elkModule.default;

const options: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.edgeLabels.inline': 'true',
  'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.layered.thoroughness': '100',
  'elk.layered.spacing.nodeNodeBetweenLayers': '20',
  'elk.layered.spacing.edgeNodeBetweenLayers': '12',
  'elk.layered.spacing.edgeEdgeBetweenLayers': '9',
  'elk.spacing.nodeNode': '40',
  'elk.spacing.edgeNode': '16',
  'elk.spacing.edgeEdge': '14',
  'elk.spacing.edgeLabel': '2',
};
/** Of the page's font, in its units: a state of 12 px, a name at a line of 10 px. */
const stateSize = (state: string) => ({ width: Math.round(state.length * 6.7 + 26), height: 30 });
const labelSize = (name: string) => ({ width: name.length * 5 + 6, height: 14 });

/** Places states in layers from left to right and routes a line for each transition; who makes it is named where it is not the partner. */
async function layOut(states: readonly string[], transitions: readonly Transition[]): Promise<GraphLayout> {
  const edges = transitions.map(({ from, to, by, allowed }, index): ElkExtendedEdge => {
    const labels = allowed && by !== 'partner' ? [{ text: by, ...labelSize(by) }] : [];
    return { id: String(index), sources: [from], targets: [to], labels };
  });
  const children = states.map((state): ElkNode => ({ id: state, ...stateSize(state) }));
  const graph: ElkNode = await new Elk().layout({ id: 'graph', layoutOptions: { ...options }, children, edges });
  return {
    width: Math.ceil(graph.width ?? 0),
    height: Math.ceil(graph.height ?? 0),
    states: Object.fromEntries(
      (graph.children ?? []).map(({ id, x = 0, y = 0, width = 0, height = 0 }) => [
        id,
        { centre: [round(x + width / 2), round(y + height / 2)] as const, width },
      ]),
    ),
    edges: Object.fromEntries(
      (graph.edges ?? []).map(({ id, sections = [], labels = [] }) => {
        const { from, to } = transitions[Number(id)] ?? { from: '', to: '' };
        const points = sections.flatMap(({ startPoint, bendPoints = [], endPoint }) =>
          [startPoint, ...bendPoints, endPoint].map(({ x, y }): Point => [round(x), round(y)]),
        );
        const [label] = labels;
        const centre: Point | null = label
          ? [round((label.x ?? 0) + (label.width ?? 0) / 2), round((label.y ?? 0) + (label.height ?? 0) / 2)]
          : null;
        return [`${from}>${to}`, { points, label: centre }];
      }),
    ),
  };
}

/** Both graphs of an opportunity's life. The order of the states tells which lines lead back. */
export const layOutLifeCycle = async () => ({
  review: await layOut(reviewStates, reviewTransitions),
  stage: await layOut(stages, stageTransitions),
});
