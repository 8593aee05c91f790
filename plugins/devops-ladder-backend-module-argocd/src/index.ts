/**
 * What only Argo CD knows of a service, brought to DevOps Ladder.
 *
 * @packageDocumentation
 */
export { devopsLadderModuleArgocd as default } from './module';
