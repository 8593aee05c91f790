export * from './devopsLadderApiRef';
