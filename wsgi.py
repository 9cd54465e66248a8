"""The application as servers and the `flask` command find it."""

import gc
import os
import sys

from participation.app import create_app
from participation.settings import Settings

settings = Settings.from_env(os.environ)
settings.announce(sys.stderr)
app = create_app(settings)
# What was made until here stays: looking for garbage in it again and again is lost time.
gc.freeze()
