import {
  Claim,
  judgeStates,
  Unseen,
} from '@devops-ladder/backstage-plugin-devops-ladder-node/providers';
import { Deployer } from '../objects/Deployer';
import { Rule } from './Case';

/** What all objects of a service come to. @internal */
export function judge(rule: Rule, seen: Deployer[], unseen: Unseen[]): Claim {
  return judgeStates(rule, seen, unseen, each => each);
}
