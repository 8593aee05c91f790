/**
 * Brings to DevOps Ladder what only GitLab knows of a service.
 *
 * @packageDocumentation
 */
export { devopsLadderModuleGitlab as default } from './module';
