import { actionPlanError } from '../errors';

declare const measured: unique symbol;
/** Key of a figure that was measured. Only `measuredFigure` makes one, so that a modelled figure never becomes the indicator of a goal. */
export type MeasuredFigure = string & { readonly [measured]: true };

/** A figure as somebody can choose it. */
export type ChosenFigure = { readonly key: string; readonly modelled: boolean };

/**
 * The figure that shows whether a goal was reached.
 * @param known the figures that the project chose.
 * @throws action-plan.figureUnknown when the project did not choose it; action-plan.figureModelled when it is an estimate made of
 * who lives somewhere: such a figure cannot change by what people do, so it is context and no proof.
 */
export function measuredFigure(key: string, known: readonly ChosenFigure[]): MeasuredFigure {
  const figure = known.find((one) => one.key === key);
  if (figure === undefined)
    throw actionPlanError('figureUnknown', [{ path: 'indicatorKey', code: 'action-plan.figure' }]);
  if (figure.modelled)
    throw actionPlanError('figureModelled', [{ path: 'indicatorKey', code: 'action-plan.modelled' }]);
  return key as MeasuredFigure;
}

/** Figures beside a goal, modelled ones too. @throws action-plan.figureUnknown when the project did not choose one of them. */
export function contextOf(keys: readonly string[], known: readonly ChosenFigure[]): readonly string[] {
  const at = keys.findIndex((key) => !known.some((one) => one.key === key));
  if (at >= 0) throw actionPlanError('figureUnknown', [{ path: `context.${at}`, code: 'action-plan.figure' }]);
  return keys;
}
