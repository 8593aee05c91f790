/**
 * Brings to DevOps Ladder what only Azure DevOps knows of a service.
 *
 * @packageDocumentation
 */
export { devopsLadderModuleAzure as default } from './module';
