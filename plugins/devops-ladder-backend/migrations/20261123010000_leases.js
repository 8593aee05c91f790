// @ts-check

/**
 * Who works on which service until when, what a result was made from, and how
 * the hosts and the runs fare.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.alterTable('services', table => {
    table.text('host').comment('Of the repository');
    table.text('lease_holder').comment('The replica that works on it');
    table.dateTime('lease_until').index();
    table
      .integer('lease_token')
      .notNullable()
      .defaultTo(0)
      .comment('Only a result of the last token given out counts');
    table
      .integer('revision')
      .notNullable()
      .defaultTo(0)
      .comment('Counts what was asked of it; work begun before stays due');
    table
      .dateTime('judge_at')
      .index()
      .comment('When stored evidence is to be judged anew');
    table.dateTime('checked_at').comment('When all its sources last answered');
    table.dateTime('last_requested_at').comment('By hand');
    table.dropIndex('due_at');
    table.index(['due_at', 'entity_ref']);
    table.index('refresh_requested_at');
  });
  await knex.schema.alterTable('evidence', table => {
    table.text('digest').comment('Of the findings, without times');
  });
  await knex.schema.alterTable('assessments', table => {
    table.text('digest').comment('Of all that is answered, without times');
    table.text('inputs').comment('Digest of what it was judged from');
  });

  await knex.schema.createTable('unresolved_references', table => {
    table.comment('Shared pipelines and the like that could not be read');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('collector').notNullable();
    table.text('reference').notNullable().index();
    table.primary(['entity_ref', 'collector', 'reference']);
  });

  await knex.schema.createTable('hosts', table => {
    table.comment('How the hosts of repositories fare, over all replicas');
    table.text('host').primary();
    table.dateTime('paused_until');
    table.text('reason').comment('rate-limited, error');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('Pauses in a row');
    table.dateTime('hour').comment('The hour that the requests are counted in');
    table.integer('requests').notNullable().defaultTo(0);
    table.dateTime('updated_at').notNullable();
  });

  await knex.schema.createTable('runs', table => {
    table.comment('The last run of each kind');
    table.text('kind').primary();
    table.dateTime('started_at').notNullable();
    table.integer('duration_ms').notNullable();
    table.text('counts').comment('JSON; of the last that succeeded');
    table.dateTime('succeeded_at');
    table.text('error').comment('Null where the last one succeeded');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('runs');
  await knex.schema.dropTable('hosts');
  await knex.schema.dropTable('unresolved_references');
  await knex.schema.alterTable('assessments', table => {
    table.dropColumns('digest', 'inputs');
  });
  await knex.schema.alterTable('evidence', table => {
    table.dropColumns('digest');
  });
  await knex.schema.alterTable('services', table => {
    table.dropIndex('refresh_requested_at');
    table.dropIndex(['due_at', 'entity_ref']);
    table.index('due_at');
    table.dropIndex('lease_until');
    table.dropIndex('judge_at');
    table.dropColumns(
      'host',
      'lease_holder',
      'lease_until',
      'lease_token',
      'revision',
      'judge_at',
      'checked_at',
      'last_requested_at',
    );
  });
};
