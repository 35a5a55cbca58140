import allocationResult from './allocation-result/schema.json';
import allocationRun from './allocation-run/schema.json';
import hold from './hold/schema.json';
import placement from './placement/schema.json';
import runEdit from './run-edit/schema.json';
import waiver from './waiver/schema.json';

export const contentTypes = {
  'allocation-result': { schema: allocationResult },
  'allocation-run': { schema: allocationRun },
  hold: { schema: hold },
  placement: { schema: placement },
  'run-edit': { schema: runEdit },
  waiver: { schema: waiver },
};
