import os

AUTHOR = "Ada"
SITENAME = "Notes"  # the title
SITEURL = ""
PATH = "content"
TIMEZONE = os.environ.get("TZ", "Europe/Berlin")
DEFAULT_LANG = "en"
STATIC_PATHS = ["images", "extra/robots.txt"]
EXTRA_PATH_METADATA = {"extra/robots.txt": {"path": "robots.txt"}}
ARTICLE_URL = "{date:%Y}/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_URL + "index.html"
