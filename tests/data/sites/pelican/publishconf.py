import os
import sys

sys.path.append(os.curdir)
from pelicanconf import *

SITEURL = "https://notes.example/blog"
RELATIVE_URLS = False
