"""The application as servers and the `flask` command find it."""

import os
import sys

from participation.app import create_app
from participation.settings import Settings

settings = Settings.from_env(os.environ)
settings.announce(sys.stderr)
app = create_app(settings)
