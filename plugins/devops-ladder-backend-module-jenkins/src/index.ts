/**
 * What only Jenkins knows of a service, brought to DevOps Ladder.
 *
 * @packageDocumentation
 */
export { devopsLadderModuleJenkins as default } from './module';
