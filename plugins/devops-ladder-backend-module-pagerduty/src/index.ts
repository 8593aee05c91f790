/**
 * What only PagerDuty knows of a service, brought to DevOps Ladder.
 *
 * @packageDocumentation
 */
export { devopsLadderModulePagerduty as default } from './module';
