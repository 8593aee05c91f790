from flask import Flask

from engine_log.hours import due

app = Flask(__name__)


@app.get("/due/<int:hours>")
def is_due(hours: int) -> dict[str, bool]:
    return {"due": due(hours)}
