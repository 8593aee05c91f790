export * from './createDevopsLadderRungColumn';
