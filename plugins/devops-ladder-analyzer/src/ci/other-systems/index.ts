export * from './otherSystems';
