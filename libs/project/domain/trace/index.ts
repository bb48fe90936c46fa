export { SaidAndDone, SaidQuery, Trace, TraceKindParam, TraceNode, TraceNumber, TracePlace } from './contract';
export { furthestOf } from './furthest';
export { contributionKinds, type TraceKind, traceKindOf, type TraceState, traceWords } from './kinds';
export { type Station, type TraceLink, type Walk, walk } from './walk';
