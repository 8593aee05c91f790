/**
 * What only SonarQube knows of a service, brought to DevOps Ladder.
 *
 * @packageDocumentation
 */
export { devopsLadderModuleSonar as default } from './module';
