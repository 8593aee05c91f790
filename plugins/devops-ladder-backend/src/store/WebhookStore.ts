/** What a webhook tells of a repository. */
export interface RepositoryNews {
  /** Its page on the web, and the page that it had before if that is new. */
  urls: string[];
  /** Only services that are read from one of these are concerned. */
  branches?: Array<{ name: string; isDefault: boolean }>;
  /** Ids of the collectors that must read again, however young their answers. */
  collectors: string[];
  /** Absent where the provider says none. */
  delivery?: { provider: string; id: string };
}

/** What webhooks tell, over all replicas. Times are those of the database. */
export interface WebhookStore {
  /**
   * Makes the services due that are concerned, unless the delivery was taken
   * before; answers how many. What is told of one repository within a short
   * time is read once.
   */
  take(
    news: RepositoryNews,
    times: {
      at: Date;
      /** When it is read. */
      dueAt: Date;
      /** When it is read if it was `readSince`, or is being read. */
      dueAgainAt: Date;
      readSince: Date;
    },
  ): Promise<number>;
  /** Forgets deliveries from before a time; answers how many. */
  prune(before: Date): Promise<number>;
}
