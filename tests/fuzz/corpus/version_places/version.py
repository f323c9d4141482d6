__version__ : str = r"1.2.3"  # x
version_info = (1, 2, 3, "final", 0)
if x:
    y = """
"""
