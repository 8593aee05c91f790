/**
 * The backend plugin of DevOps Ladder.
 *
 * @packageDocumentation
 */
export { devopsLadderPlugin as default } from './plugin';
