import type { PolicyObstacle } from '../../../domain/problem/policy-fault';
import type { Language } from './errors';

const WHY: Readonly<Record<Language, Readonly<Record<PolicyObstacle['kind'], string>>>> = {
  sv: {
    visits: 'någon elev ska ha flera placeringar',
    quotas: 'huvudmän har kvoter av platserna',
    'least-number': 'någon plats kräver ett minsta antal elever',
    overlap: 'elever är ute olika veckor som går i varandra',
    supervisor: 'någon handledare tar emot färre än hens platser rymmer och har ingen rangordning',
    workplace: 'någon arbetsplats tar emot färre än dess platser rymmer',
  },
  en: {
    visits: 'a learner is to have several placements',
    quotas: 'providers have quotas of the places',
    'least-number': 'a slot asks for a least number of learners',
    overlap: 'learners are out in different weeks that overlap',
    supervisor: 'a supervisor takes fewer than their slots hold and has no ranking',
    workplace: 'a workplace takes fewer than its slots hold',
  },
};

export function policyRefusedSentence(why: PolicyObstacle['kind'], language: Language): string {
  return language === 'sv'
    ? `Regeln kan inte användas i den här perioden: ${WHY.sv[why]}. Välj en annan regel.`
    : `The policy cannot be used in this period: ${WHY.en[why]}. Choose another policy.`;
}
