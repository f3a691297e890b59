"""Views that let any SQLite tool read a record without this program. They hold no data; each migration remakes them."""

from __future__ import annotations

from sqlalchemy import Connection

_NAMES_OF_SIDE = """(SELECT group_concat(name, '; ') FROM (SELECT a.name FROM mention_actors AS m JOIN actors AS a
    ON a.form = m.actor WHERE m.mention = mentions.id AND m.role = '@role' ORDER BY m.position))"""

_WORDS_OF_SPAN = """substr(reports.text, json_extract(@span, '$[0][0]') + 1,
    json_extract(@span, '$[0][1]') - json_extract(@span, '$[0][0]'))"""

_NAMES_OF_EVENT = """(SELECT group_concat(json_extract(value, '$.name'), '; ')
    FROM json_each(derived.body, '$.@side'))"""

PIECES = {
    "@who_acts": _NAMES_OF_SIDE.replace("@role", "source"),
    "@whom_acts": _NAMES_OF_SIDE.replace("@role", "target"),
    "@cue_words": _WORDS_OF_SPAN.replace("@span", "claims.cue_spans"),
    "@content_words": _WORDS_OF_SPAN.replace("@span", "claims.content_spans"),
    "@event_who": _NAMES_OF_EVENT.replace("@side", "sources"),
    "@event_targets": _NAMES_OF_EVENT.replace("@side", "targets"),
}
"""What stands for each marker in the queries below."""

VIEWS = {
    "acts": """
        SELECT mentions.id AS mention, mentions.type, mentions.mode, mentions.cameo, mentions.goldstein,
            mentions.status, @who_acts AS who, @whom_acts AS whom,
            mentions.date_from, mentions.date_to, mentions.date_precision, mentions.place, mentions.quote,
            mentions.start_char, mentions.end_char, reports.publisher, reports.published, reports.path AS report
        FROM mentions JOIN reports ON reports.id = mentions.report
        ORDER BY reports.published, reports.path, mentions.start_char""",
    "events": """
        SELECT derived.id AS event, json_extract(body, '$.when.earliest') AS date_from,
            json_extract(body, '$.when.latest') AS date_to, json_extract(body, '$.when.precision') AS date_precision,
            json_extract(body, '$.summary') AS act, json_extract(body, '$.type') AS type,
            json_extract(body, '$.mode') AS mode, json_extract(body, '$.status') AS status,
            @event_who AS who, @event_targets AS whom,
            json_extract(body, '$.place.name') AS place, json_array_length(body, '$.reports') AS reports,
            json_array_length(body, '$.origins') AS origins, json_extract(body, '$.background') AS background
        FROM derived WHERE kind = 'events' ORDER BY position""",
    "chronology": """
        SELECT json_extract(body, '$.when.earliest') AS date_from, json_extract(body, '$.when.latest') AS date_to,
            json_extract(body, '$.summary') AS act, @event_who AS who,
            @event_targets AS whom, mentions.status, mentions.quote, reports.publisher,
            reports.published, reports.path AS report, derived.id AS event, mentions.id AS mention
        FROM derived JOIN json_each(derived.body, '$.mentions') AS said
            JOIN mentions ON mentions.id = said.value JOIN reports ON reports.id = mentions.report
        WHERE derived.kind = 'events' AND json_extract(derived.body, '$.status') IN ('actual', 'alleged')
        ORDER BY derived.position, reports.published, reports.path""",
    "who_said_what": """
        SELECT (SELECT group_concat(name, '; ') FROM (SELECT a.name FROM claim_voices AS v JOIN actors AS a
                ON a.form = v.actor WHERE v.claim = claims.id AND v.role = 'speaker' ORDER BY v.position)) AS speaker,
            (SELECT group_concat(DISTINCT a.country) FROM claim_voices AS v JOIN actors AS a ON a.form = v.actor
                WHERE v.claim = claims.id AND v.role = 'speaker') AS country,
            claims.attitude, @cue_words AS cue,
            @content_words AS content, claims.quote, reports.publisher,
            reports.published, reports.path AS report, claims.id AS claim
        FROM claims JOIN reports ON reports.id = claims.report
        ORDER BY reports.published, reports.path, claims.start_char""",
    "where_accounts_differ": """
        SELECT json_extract(body, '$.topic') AS topic, json_extract(body, '$.field') AS field,
            json_extract(account.value, '$.value') AS value, json_extract(account.value, '$.text') AS words,
            (SELECT group_concat(reports.path, '; ') FROM json_each(account.value, '$.reports') AS given
                JOIN reports ON reports.id = given.value) AS reports,
            json_extract(body, '$.event') AS event
        FROM derived JOIN json_each(derived.body, '$.accounts') AS account
        WHERE derived.kind = 'disagreements' ORDER BY derived.position, account.key""",
    "set_aside": """
        SELECT rejected.path AS report, rejected.stage, rejected.reason,
            substr(reports.text, rejected.start_char + 1, rejected.end_char - rejected.start_char) AS words,
            rejected.start_char, rejected.end_char
        FROM rejected LEFT JOIN reports ON reports.id = rejected.report
        ORDER BY rejected.path, rejected.start_char""",
}


def remake(connection: Connection) -> None:
    """Drops and creates all views. Only on SQLite: the views use its JSON functions."""
    if connection.dialect.name != "sqlite":
        return
    for name, text in VIEWS.items():
        query = text
        for marker, piece in PIECES.items():
            query = query.replace(marker, piece)
        connection.exec_driver_sql(f"DROP VIEW IF EXISTS {name}")
        connection.exec_driver_sql(f"CREATE VIEW {name} AS {query}")
