import type { InputError } from '@wijkspoor/platform/domain';
import type { AddMeasurement } from './contract';
import { monitoringError } from './errors';

/**
 * What a measurement has to be, whoever writes it down. An estimate out of a model, such as most health figures of a wijk, shows
 * the place and not what was done there: it is context, and context is never the indicator of a goal.
 * @throws monitoring.measurement with what is wrong, each at its own field.
 */
export function demandMeasurable(input: Pick<AddMeasurement, 'kind' | 'about' | 'unit' | 'estimated' | 'level'>): void {
  const context = input.kind === 'context';
  const faults: readonly (InputError | false)[] = [
    input.estimated && !context && { path: 'kind', code: 'monitoring.estimateIsContext' },
    context && input.about === '' && { path: 'about', code: 'monitoring.contextAbout' },
    context && input.level === null && { path: 'level', code: 'monitoring.contextLevel' },
    input.about === '' && input.unit !== '' && { path: 'unit', code: 'monitoring.unitOfGoal' },
  ];
  const errors = faults.filter((fault) => fault !== false);
  if (errors.length > 0) throw monitoringError('measurement', errors);
}

/** A figure about fewer people says too much of each of them: it is not shown to everybody. */
export const fewestShown = 10;

/** Whether everybody may see this figure. */
export const isShown = ({ n }: { readonly n: number | null }): boolean => n === null || n >= fewestShown;
