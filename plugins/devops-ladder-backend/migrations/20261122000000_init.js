// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('services', table => {
    table.comment('The services of the catalog, and when each is due');
    table.text('entity_ref').primary();
    table.text('kind').notNullable();
    table.text('namespace').notNullable();
    table.text('name').notNullable();
    table.text('title');
    table.text('owner').index();
    table.text('system').index();
    table.text('type');
    table.text('lifecycle');
    table.text('sort_key').notNullable().comment('Title or name, lower case');
    table.text('repository_url').index();
    table.text('repository_path');
    table.text('entity_etag').comment('Changes with the entity in the catalog');
    table.dateTime('due_at').notNullable().index();
    table.dateTime('refresh_requested_at');
    table.integer('failures').notNullable().defaultTo(0);
    table.index(['sort_key', 'entity_ref']);
  });

  await knex.schema.createTable('evidence', table => {
    table.comment('The last answer of each collector about each service');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('collector').notNullable();
    table.text('state').notNullable().comment('fresh, partial, stale, failed');
    table.text('fingerprint');
    table.text('findings', 'longtext').comment('JSON; null until it succeeds');
    table.text('commit');
    table.text('ci_system');
    table.dateTime('collected_at');
    table.text('problem_reason');
    table.text('problem_message');
    table.dateTime('problem_since');
    table.primary(['entity_ref', 'collector']);
  });

  await knex.schema.createTable('assessments', table => {
    table.comment('The current assessment of each service');
    table
      .text('entity_ref')
      .primary()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('model_version').notNullable();
    table.dateTime('assessed_at').notNullable();
    table.integer('attained').notNullable().index();
    table.integer('possible').notNullable();
    table.integer('needed').notNullable().index();
    table.text('fit').notNullable().index();
    table.integer('fit_by');
    table.integer('known').notNullable();
    table.integer('applicable').notNullable();
    table.text('weakest_link').index();
    table.integer('severe_traps').notNullable();
    table.boolean('stale').notNullable();
    table.text('problem_reason');
    table.text('problem_message');
    table.dateTime('problem_since');
    table.text('warnings', 'longtext').notNullable().comment('JSON');
    table.text('assessment', 'longtext').notNullable().comment('JSON');
  });

  await knex.schema.createTable('assessment_traps', table => {
    table.comment('The traps of the current assessments, for counting');
    table
      .text('entity_ref')
      .notNullable()
      .references('entity_ref')
      .inTable('services')
      .onDelete('CASCADE');
    table.text('trap').notNullable().index();
    table.text('severity').notNullable();
    table.primary(['entity_ref', 'trap']);
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('assessment_traps');
  await knex.schema.dropTable('assessments');
  await knex.schema.dropTable('evidence');
  await knex.schema.dropTable('services');
};
