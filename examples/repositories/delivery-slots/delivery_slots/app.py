from fastapi import FastAPI

from delivery_slots.slots import windows

app = FastAPI()


@app.get("/healthz")
def healthz() -> dict[str, bool]:
    return {"ok": True}


@app.get("/windows")
def offered(first_ferry: int = 7, last_ferry: int = 19) -> list[tuple[int, int]]:
    return windows(first_ferry, last_ferry)
