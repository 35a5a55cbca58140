import allocationResult from './allocation-result/schema.json';
import allocationRun from './allocation-run/schema.json';
import hold from './hold/schema.json';
import placement from './placement/schema.json';
import placementChange from './placement-change/schema.json';
import runEdit from './run-edit/schema.json';
import waiver from './waiver/schema.json';

export const contentTypes = {
  'allocation-result': { schema: allocationResult },
  'allocation-run': { schema: allocationRun },
  hold: { schema: hold },
  placement: { schema: placement },
  'placement-change': { schema: placementChange },
  'run-edit': { schema: runEdit },
  waiver: { schema: waiver },
};
