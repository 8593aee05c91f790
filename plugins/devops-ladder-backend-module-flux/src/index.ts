/**
 * What only Flux knows of a service, brought to DevOps Ladder.
 *
 * @packageDocumentation
 */
export { devopsLadderModuleFlux as default } from './module';
